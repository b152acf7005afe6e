/**
 * Whether a value is already, to the order of its keys, what a zod schema would make of it: then zod need not copy it to say so.
 *
 * zod makes a result for every field and a copy of every object; for a document that is right, as all but a broken program's are, that is
 * most of what validation costs. The tests here are made from the schemas, which stay the one truth. A test says no where it is in
 * doubt, and then zod has the word; a kind of schema or check that is not known here is an error in the program.
 */
import type * as z from 'zod';

type Test = (value: unknown) => boolean;
type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];
type CheckDef = z.core.$ZodCheckDef;

/** The test of each schema: made once, and found again by a schema that holds itself. */
const made = new Map<Schema, Test>();

/** Make the test of a schema: true only of what the schema accepts and gives back as it is. */
export function testOf(schema: Schema): Test {
  const known = made.get(schema);
  if (known) return known;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const test = [...checksOf(def)].map(checkTest).reduce(and, kindTest(def));
  made.set(schema, test);
  return test;
}

const and =
  (one: Test, other: Test): Test =>
  (value) =>
    one(value) && other(value);

function kindTest(def: Def): Test {
  switch (def.type) {
    case 'object':
      return objectTest(def);
    case 'array':
      return arrayTest(testOf(def.element));
    case 'record':
      return recordTest(testOf(def.keyType), testOf(def.valueType));
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return Number.isFinite;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'literal':
      return oneOf(def.values);
    case 'nullable':
      return orElse(null, testOf(def.innerType));
    case 'optional':
      return orElse(undefined, testOf(def.innerType));
    default:
      throw new Error(`Bug: there is no test for a schema of the kind ${def.type}`);
  }
}

const oneOf = (values: readonly unknown[]): Test => {
  const known = new Set(values);
  return (value) => known.has(value);
};

const orElse =
  (nothing: null | undefined, test: Test): Test =>
  (value) =>
    value === nothing || test(value);

const arrayTest =
  (element: Test): Test =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i++) if (!element(value[i])) return false;
    return true;
  };

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const recordTest =
  (key: Test, element: Test): Test =>
  (value) =>
    // zod leaves this one key out.
    isPlain(value) && Object.entries(value).every(([name, each]) => name !== '__proto__' && key(name) && element(each));

/** The keys of the schema in its order, and no other; an optional one may be left out. */
function objectTest(def: z.core.$ZodObjectDef): Test {
  if (def.catchall?._zod.def.type !== 'never') throw new Error('Bug: there is no test for an object with keys that are not named');
  // Not before it is asked for: a schema may hold itself.
  let fields: { names: string[]; tests: Test[]; optional: boolean[] } | null = null;
  return (value) => {
    if (!isPlain(value)) return false;
    fields ??= fieldsOf(def.shape);
    const { names, tests, optional } = fields;
    let at = 0;
    for (const key in value) {
      while (names[at] !== key) if (!optional[at++]) return false;
      if (!(tests[at++] as Test)(value[key])) return false;
    }
    while (optional[at]) at++;
    return at === names.length;
  };
}

function fieldsOf(shape: z.core.$ZodShape) {
  const schemas = Object.values(shape);
  return { names: Object.keys(shape), tests: schemas.map(testOf), optional: schemas.map((schema) => schema._zod.optin === 'optional') };
}

/** The checks of a schema, with itself where it is one, as `z.int()` is. */
const checksOf = (def: Def): CheckDef[] => [
  ...('check' in def ? [def as CheckDef] : []),
  ...(def.checks ?? []).map((check) => check._zod.def),
];

function checkTest(given: CheckDef): Test {
  const def = given as z.core.$ZodChecks['_zod']['def'];
  if (def.check === 'min_length') return (value) => (value as string).length >= def.minimum;
  if (def.check === 'greater_than' && def.inclusive) return (value) => (value as number) >= (def.value as number);
  if (def.check === 'number_format' && def.format === 'safeint') return Number.isSafeInteger;
  const pattern = def.check === 'string_format' && def.format === 'regex' ? def.pattern : undefined;
  if (pattern && !pattern.global && !pattern.sticky) return (value) => pattern.test(value as string);
  throw new Error(`Bug: there is no test for the check ${def.check}`);
}
