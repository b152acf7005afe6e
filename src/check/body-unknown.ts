import type { Rule } from './rule.ts';

const key = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/^the /, '')
    .trim();

/** Report minutes of a body that the council does not have. */
export const bodyUnknown: Rule = {
  code: 'check:body-unknown',
  level: 'warning',
  sentence: 'The body that met is not among those named in the configuration.',
  remedy: 'Correct the heading, or add the body to `bodies`.',
  example:
    'Hill Council\n\nMinutes of the meeting of the Finance Committee held on 4 May 2021\n\n1. Gate\n\nThe gate was looked at.\n\n2. Close\n\nThe end.\n',
  counter:
    'Hill Council\n\nMinutes of the meeting of the Planning Committee held on 4 May 2021\n\n1. Gate\n\nThe gate was looked at.\n\n2. Close\n\nThe end.\n',
  told: { bodies: ['Planning Committee'] },
  find(root, _text, { bodies }) {
    const { body } = root.meeting;
    if (bodies.length === 0 || body === null || bodies.some((name) => key(name) === key(body))) return [];
    return [{ message: `"${body}" is not among the bodies of the configuration` }];
  },
};
