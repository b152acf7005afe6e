/** The program in one piece (see `../batch/compiled.ts`): what its entries load of it. */
export { tuneEngine, workerArguments } from '../batch/engine.ts';

export const loadRun = () => import('./run.ts');
export const loadTasks = () => import('../batch/tasks.ts');
export const loadAnswer = () => import('../batch/answer.ts');
