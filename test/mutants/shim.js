/** As much of vitest as table tests use: tests are gathered, and run as often as is asked, all in one process. */
import { ASYMMETRIC_MATCHERS_OBJECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);

/** All tests that the files told of. */
export const tests = [];

const lastOf = (...given) => given.find((one) => typeof one === 'function');
const spread = (row) => (Array.isArray(row) ? row : [row]);

export function describe(_name, a, b) {
  lastOf(a, b)();
}
describe.each = (rows) => (_name, body) => {
  for (const row of rows) body(...spread(row));
};

export function it(_name, a, b) {
  tests.push(lastOf(a, b));
}
it.each = (rows) => (_name, body) => {
  for (const row of rows) tests.push(() => body(...spread(row)));
};
for (const one of [describe, it]) {
  one.skip = () => {};
  one.skipIf = (condition) => (condition ? one.skip : one);
}
export const test = it;
export const vi = { setConfig() {} };
