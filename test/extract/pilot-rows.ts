import { findPilots } from '../../src/extract/pilots/index.ts';
import { smallMinutes } from './small-minutes.ts';

/** Pilots of a text, each as "name · places · programme · status · start–end · duration"; what is empty shows as "-". */
export async function pilotsOf(text: string): Promise<string[]> {
  const context = smallMinutes(text);
  await findPilots(context);
  return context.root.facts.pilots.map(({ name, places, programme, status, start, end, duration }) =>
    [name, places.join(', ') || '-', programme ?? '-', status, `${start ?? ''}–${end ?? ''}`, duration ?? '-'].join(' · '),
  );
}
