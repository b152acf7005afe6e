import type { Facts } from '../tree/nodes.ts';
export function emptyFacts(): Facts {
  return {
    meetingDate: null,
    startTime: null,
    endTime: null,
    itemDates: new Map(),
    resolutions: [],
    money: [],
    dates: [],
    pilots: [],
    people: [],
    actions: [],
  };
}
