/** Entry of a thread: does one job a message. It has a file of its own in the bundle. */
import { parentPort } from 'node:worker_threads';
import { loadCompiled } from './compiled.ts';
import type { Job } from './guarded.ts';

const whole = loadCompiled<{ loadAnswer(): Promise<typeof import('./answer.ts')> }>('call');

const loadModules = async () => {
  const { answer } = await import('./answer.ts');
  return { answer };
};

const { answer } = await (whole?.loadAnswer ?? loadModules)();

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await answer(job)));
