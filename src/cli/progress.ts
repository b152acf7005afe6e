import { Presets, SingleBar } from 'cli-progress';
import type { ConvertEvent } from '../batch/convert.ts';
import type { Output } from './io.ts';
import { visibleLine } from './terminal.ts';

/** Shows how a run goes on. */
export interface Progress {
  tell(event: ConvertEvent): void;
  stop(): void;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** What is said of a file that is done. */
function outcome(event: Extract<ConvertEvent, { type: 'finished' }>): string {
  if (event.problem !== null) return `failed: ${visibleLine(event.problem.message)}`;
  const [errors, warnings] = event.found;
  const found = [...(errors > 0 ? [count(errors, 'error')] : []), ...(warnings > 0 ? [count(warnings, 'warning')] : [])];
  return ['converted', ...found].join(', ');
}

/** A line for each file that is done; for logs and pipes. */
export class LineProgress implements Progress {
  private total = 0;
  private done = 0;

  constructor(private readonly write: (text: string) => void) {}

  tell(event: ConvertEvent): void {
    if (event.type === 'planned') this.total = event.total;
    if (event.type === 'unchanged') this.done++;
    if (event.type === 'finished') this.write(`[${++this.done}/${this.total}] ${visibleLine(event.name)}  ${outcome(event)}\n`);
    if (event.type === 'would-convert') this.write(`would convert ${visibleLine(event.name)} to ${visibleLine(event.stem)}.*\n`);
  }

  stop(): void {}
}

/** Width of a file's name beside the bar. */
const NAME_WIDTH = 30;

/** The end of a name tells more than its folders. */
const shortened = (name: string): string => (name.length > NAME_WIDTH ? `…${name.slice(1 - NAME_WIDTH)}` : name);

/** A bar on a terminal: done, failed, with findings, documents a second, time left, the file in hand. */
export class BarProgress implements Progress {
  private readonly bar: SingleBar;
  private started = Date.now();
  private converted = 0;
  private shown = { failed: 0, found: 0, rate: '0', file: '' };

  constructor(stream: Output) {
    this.bar = new SingleBar(
      {
        format: '{bar} {value}/{total}  failed {failed}  findings {found}  {rate}/s  {eta_formatted} left  {file}',
        stream: stream as NodeJS.WriteStream,
        barsize: 20,
        hideCursor: true,
        clearOnComplete: true,
        linewrap: false,
        fps: 10,
        etaBuffer: 50,
      },
      Presets.shades_classic,
    );
  }

  tell(event: ConvertEvent): void {
    if (event.type === 'planned') this.start(event.total);
    if (event.type === 'started') this.shown.file = shortened(visibleLine(event.name));
    if (event.type === 'unchanged' || event.type === 'finished') {
      if (event.state !== 'converted') this.shown.failed++;
      if (event.found[0] + event.found[1] > 0) this.shown.found++;
      if (event.type === 'finished') this.converted++;
      this.shown.rate = (this.converted / Math.max(0.1, (Date.now() - this.started) / 1000)).toFixed(1);
      this.bar.increment(1, this.shown);
    } else if (event.type === 'started') this.bar.update(this.shown);
  }

  private start(total: number): void {
    this.started = Date.now();
    this.bar.start(total, 0, this.shown);
  }

  stop(): void {
    this.bar.stop();
  }
}
