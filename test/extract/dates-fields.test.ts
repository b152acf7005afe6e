import { describe, expect, it } from 'vitest';
import { findIn, type Given } from './date-rows.ts';

describe('clock times', () => {
  /** [why, words, time of the only or last date] */
  it.each<[string, string, string | null]>([
    ['behind, at', 'a meeting on 13/3 at 7.00pm.', '19:00'],
    ['before, at and on', 'The next meeting would be held at 7.00 pm on Tuesday 6th March 2018 in', '19:00'],
    ['before, no at', 'to arrive 5 pm on 3rd May', '17:00'],
    ['before, on the', 'held their meeting at 7.30pm on the 10th July 2018 at the Hall', '19:30'],
    ['a place between', 'would take place on 20th March at the High School at 7pm.', '19:00'],
    ['capitals and stops', 'TUESDAY, 13th FEBRUARY, 2018 AT 9.00 A.M.', '09:00'],
    ['comma', 'Training on 16 July, 6.00pm at the Hall', '18:00'],
    ['nothing between', 'at the Church on 26th March 7-9pm and', '19:00'],
    ['span', 'on 10th February 6-8pm at South', '18:00'],
    ['span with figures', 'on Tuesday 13 March, 4.30-6.30 pm.', '16:30'],
    ['span over noon', 'on 13 March 11-1pm', '11:00'],
    ['between two times', 'between 8pm and 10pm on 3rd March', '20:00'],
    ['abbreviated month', 'Litter pick: Sat. 17th Mar. 10am - 12 noon', '10:00'],
    ['24 hours', '6 Mar 2018 - 10:30 to 12:00', '10:30'],
    ['four figures after at', 'Monday 26 March 2018 at 1830', '18:30'],
    ['hours', 'on 26 March 2018 at 20.30 hours', '20:30'],
    ['noon', 'on 26 March at 12 noon', '12:00'],
    ['midday', 'on 26 March at midday', '12:00'],
    ['morning or evening', 'lights on 6 December at 6.30 in', null],
    ['duration', 'on 26 March 2 hours', null],
    ['time of something else', 'on 26 March. The Hall opens at 7pm', null],
    ['o’clock is not known', 'on 26 March at 7 tables', null],
    ['of the next date', 'on 26 March and at 7pm on 27 March', '19:00'],
    ['no time of an impossible hour', 'on 26 March at 25.00', null],
  ])('%s', async (_why, words, time) => {
    expect((await findIn(words)).dates.at(-1)?.time).toBe(time);
  });

  it('gives a time to one date only', async () => {
    const { dates } = await findIn('on 26 March and at 7pm on 27 March');
    expect(dates.map((row) => row.time)).toEqual([null, '19:00']);
  });
});

describe('precision and days', () => {
  it.each<[string, string, string | null, string | null]>([
    ['6 March 2018', 'day', '2018-03-06', '2018-03-06'],
    ['in February 2020', 'month', '2020-02-01', '2020-02-29'],
    ['in 2016', 'year', '2016-01-01', '2016-12-31'],
    ['the 2018/19 budget', 'financial-year', '2018-04-01', '2019-03-31'],
    ['the 2018/19 academic year', 'range', '2018-09-01', '2019-08-31'],
    ['Winter 2019', 'season', '2019-12-01', '2020-02-29'],
    ['Q4 2018/19', 'quarter', '2019-01-01', '2019-03-31'],
    ['7–8 November 2013', 'range', '2013-11-07', '2013-11-08'],
    ['March/April 2018', 'range', '2018-03-01', '2018-04-30'],
    ['Strategy 2017-22', 'range', '2017-01-01', '2022-12-31'],
  ])('%s is of precision %s', async (words, precision, start, end) => {
    expect((await findIn(words)).dates).toMatchObject([{ precision, start, end }]);
  });

  it('leaves the days open where the year is unknown', async () => {
    expect((await findIn('on 5 March', { meeting: null })).dates).toMatchObject([{ start: null, end: null, inferred: false }]);
  });
});

describe('marks', () => {
  it.each<[string, string, boolean, boolean]>([
    ['stated', 'on 6 March 2018', false, false],
    ['supplied', 'on 6 March', true, false],
    ['shared', 'on 6 March and on 7 April 2018', true, false],
    ['early', 'in early March 2018', false, true],
    ['around', 'around 6 March 2018', false, true],
    ['end of', 'end of March 2018', false, false],
  ])('%s', async (_why, words, inferred, approximate) => {
    expect((await findIn(words)).dates[0]).toMatchObject({ inferred, approximate });
  });
});

describe('roles', () => {
  it.each<[string, string]>([
    ['to be done by 31 March 2018', 'deadline'],
    ['comments before 31 March 2018', 'deadline'],
    ['no later than 9.00am on Friday 30 March 2018', 'deadline'],
    ['starting on 3 April 2018', 'start'],
    ['with effect from 3 April 2018', 'start'],
    ['w/c 4 June', 'start'],
    ['open until 9 March', 'end'],
    ['ended on 31 March 2017', 'end'],
    ['Publication date: 22/10/2017', 'publication'],
    ['Effective from: 30/10/2017', 'start'],
    ['Call-in deadline date: 29/10/2017', 'deadline'],
    ['the report of 3 April 2017', 'reference'],
    ['from 1 April to 30 June', 'reference'],
  ])('%s: %s', async (words, role) => {
    expect((await findIn(words)).dates[0]?.role).toBe(role);
  });

  it('says where the meeting itself is dated', async () => {
    const { dates } = await findIn('MINUTES of a meeting held on 6 February 2018\n\nThe minutes of 6 February 2018', {
      when: ['held on 6 February 2018'],
    });
    expect(dates.map(({ role }) => role)).toEqual(['meeting', 'reference']);
  });
});

describe('the meeting', () => {
  const meet = async (words: string, given: Given = {}) => {
    const { root } = await findIn(words, { meeting: null, ...given });
    const { meetingDate, startTime, endTime } = root.facts;
    return [meetingDate, startTime, endTime];
  };

  it.each<[string, string, Given, (string | null)[]]>([
    [
      'where the outline saw it',
      'Held on Tuesday 6th February 2018 at 7.30 pm\n\nLast time: 9 January 2018',
      { when: ['Tuesday 6th February 2018 at 7.30 pm'] },
      ['2018-02-06', '19:30', null],
    ],
    [
      'time before the date',
      'held their meeting at 7.30pm on the 10th July 2019',
      { when: ['10th July 2019'] },
      ['2019-07-10', '19:30', null],
    ],
    ['both times', '6 Mar 2024 - 10:30 to 12:00', { when: ['6 Mar 2024 - 10:30 to 12:00'] }, ['2024-03-06', '10:30', '12:00']],
    [
      'closing',
      'Held on 6 March 2018 at 7pm\n\nThe meeting closed at 8.15pm.',
      { when: ['6 March 2018'], closing: 'The meeting closed at 8.15pm.' },
      ['2018-03-06', '19:00', '20:15'],
    ],
    [
      'closing, nothing but the figure',
      'Held on 6 March 2018 at 7pm\n\nMeeting closed 9.05',
      { when: ['6 March 2018'], closing: 'Meeting closed 9.05' },
      ['2018-03-06', '19:00', '21:05'],
    ],
    [
      'closing at, without am or pm',
      'Held on 6 March 2018 at 7pm\n\nClosed at 9.05',
      { when: ['6 March 2018'], closing: 'Closed at 9.05' },
      ['2018-03-06', '19:00', '21:05'],
    ],
    [
      'start without am or pm',
      'Held on 6 March 2018 at 7.30\n\nClosed at 9.05pm',
      { when: ['6 March 2018 at 7.30'], closing: 'Closed at 9.05pm' },
      ['2018-03-06', '19:30', '21:05'],
    ],
    [
      'closing in four figures',
      'Held on 6 March 2018\n\nThe meeting closed 1952',
      { when: ['6 March 2018'], closing: 'The meeting closed 1952' },
      ['2018-03-06', null, '19:52'],
    ],
    [
      'start said in an item',
      'Held on 6 March 2018\n\nThe meeting commenced at 1835',
      { when: ['6 March 2018'] },
      ['2018-03-06', '18:35', null],
    ],
    [
      'from front matter',
      'Minutes of the meeting held on 6th March 2018 at 7.30pm\n\n1. Apologies',
      { front: 1 },
      ['2018-03-06', '19:30', null],
    ],
    ['front matter about another meeting', 'Next meeting: 6th March 2018\n\n1. Apologies', { front: 1 }, [null, null, null]],
    ['nothing in front', 'The minutes of 6th March 2018', {}, [null, null, null]],
    ['hint only', 'Apologies', { meeting: '2018-03-06' }, ['2018-03-06', null, null]],
    [
      'no year, title outside the text',
      'MEETING MONDAY 6 NOVEMBER',
      { when: ['MONDAY 6 NOVEMBER'], title: 'Meeting 6th November 2023' },
      ['2023-11-06', null, null],
    ],
    [
      'no year, one year fits the weekday',
      'MEETING MONDAY 6 NOVEMBER\n\nthe accounts of 2023 and of 2022',
      { when: ['MONDAY 6 NOVEMBER'] },
      ['2023-11-06', null, null],
    ],
    ['no year and nothing to go by', 'MEETING 6 NOVEMBER', { when: ['6 NOVEMBER'] }, [null, null, null]],
    ['month first', 'Committee meeting Tue Jan 18 2000', { when: ['Tue Jan 18 2000'] }, ['2000-01-18', null, null]],
    ['two-figure year', 'Meeting 08.04.25', { when: ['08.04.25'] }, ['2025-04-08', null, null]],
    [
      'impossible day, then a good one',
      'Meeting 31 June 2018\n\n3 July 2018',
      { when: ['31 June 2018', '3 July 2018'] },
      ['2018-07-03', null, null],
    ],
  ])('%s', async (_why, words, given, expected) => {
    expect(await meet(words, given)).toEqual(expected);
  });

  it('dates an item of another meeting, and counts its years from there', async () => {
    const { root, dates } = await findIn('Meeting: 03/11/2009 - Cabinet (Item 128)\n\nto report in March', {
      meeting: null,
      itemWhen: 'Meeting: 03/11/2009',
    });
    expect(root.facts.itemDates.get('i1')).toBe('2009-11-03');
    expect(dates.map(({ edtf, role }) => [edtf, role])).toEqual([
      ['2009-11-03', 'meeting'],
      ['2010-03', 'reference'],
    ]);
    expect(root.facts.meetingDate).toBeNull();
  });
});

describe('findings', () => {
  it.each<[string, string, string[]]>([
    ['impossible day', 'paid on 31/02/2019', ['dates:impossible']],
    ['impossible day in words', 'due on 31st April 2018', ['dates:impossible']],
    ['month first', 'paid on 03/25/2019', ['dates:impossible']],
    ['year or day', 'Salary Jan 18 £300, mileage Jan 18 £20', ['dates:ambiguous']],
    ['no day', 'Salary Feb 30', []],
    ['weekday that does not fit', 'on Wednesday 6 February 2018', ['dates:weekday-mismatch']],
    ['weekday that does not fit a supplied year', 'on Wednesday 6 February', ['dates:weekday-mismatch']],
    ['weekday that fits', 'on Tuesday 6 February', []],
    ['no date at all', 'reference 45/67/2019', []],
    ['leap day', 'on 29 February 2016', []],
    ['no leap day', 'on 29 February 2017', ['dates:impossible']],
  ])('%s', async (_why, words, codes) => {
    const found = await findIn(words);
    expect(found.codes).toEqual(codes);
    if (codes.includes('dates:impossible')) expect(found.dates).toEqual([]);
  });
});

describe('furniture', () => {
  it('keeps one full date that stands nowhere else, and no years', async () => {
    const words = 'Committee 24 January 2018\n\n2016\n\nthe visit of 31 January 2018\n\nCommittee 24 January 2018';
    const found = await findIn(words, { furniture: ['Committee 24 January 2018', '2016'] });
    expect(found.dates.map(({ text }) => text)).toEqual(['24 January 2018', '31 January 2018']);
  });
});
