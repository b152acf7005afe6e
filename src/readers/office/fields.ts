interface Field {
  code: string;
  /** Text that stands in the code is an instruction; what follows the separator is what a person sees. */
  inCode: boolean;
  kind: FieldKind;
}

export type FieldKind = 'page-number' | 'link' | 'paragraph-number' | 'other';

const KINDS: ReadonlyMap<string, FieldKind> = new Map<string, FieldKind>([
  ['PAGE', 'page-number'],
  ['NUMPAGES', 'page-number'],
  ['SECTION', 'page-number'],
  ['SECTIONPAGES', 'page-number'],
  ['HYPERLINK', 'link'],
  ['AUTONUM', 'paragraph-number'],
  ['AUTONUMLGL', 'paragraph-number'],
  ['AUTONUMOUT', 'paragraph-number'],
  ['LISTNUM', 'paragraph-number'],
]);

const kindOf = (code: string): FieldKind => KINDS.get(/[A-Za-z]+/.exec(code.slice(0, 200))?.[0].toUpperCase() ?? '') ?? 'other';

/** The fields that are open at one place, outermost first. */
export class Fields {
  private readonly open: Field[] = [];
  private codes = 0;
  /** How many of them, from the outermost on, are known to be past their instruction. */
  private settled = 0;
  /** How many of the open fields show a result, by kind. */
  private readonly results = new Map<FieldKind, number>();

  begin(code = ''): void {
    this.open.push({ code, inCode: true, kind: 'other' });
    this.codes++;
  }

  /** Add to the instruction of the innermost field. */
  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field?.inCode) field.code += text;
  }

  /** The instruction ends, the result begins; gives the kind of the field. */
  separate(): FieldKind {
    const field = this.open.at(-1);
    if (!field) return 'other';
    this.endCode(field);
    return field.kind;
  }

  /** The field ends; gives its kind, and whether it ended without a result. */
  end(): { kind: FieldKind; bare: boolean } {
    const field = this.open.pop();
    if (!field) return { kind: 'other', bare: false };
    this.settled = Math.min(this.settled, this.open.length);
    const bare = field.inCode;
    this.endCode(field);
    this.results.set(field.kind, (this.results.get(field.kind) ?? 0) - 1);
    return { kind: field.kind, bare };
  }

  /** A field whose instruction does not end with its paragraph is broken: rather than hide what follows, show it. */
  endParagraph(): void {
    for (; this.settled < this.open.length; this.settled++) this.endCode(this.open[this.settled] as Field);
  }

  private endCode(field: Field): void {
    if (!field.inCode) return;
    field.inCode = false;
    field.kind = kindOf(field.code);
    this.results.set(field.kind, (this.results.get(field.kind) ?? 0) + 1);
    this.codes--;
  }

  get inCode(): boolean {
    return this.codes > 0;
  }

  within(kind: FieldKind): boolean {
    return (this.results.get(kind) ?? 0) > 0;
  }
}
