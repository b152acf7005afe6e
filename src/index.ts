export { InputError, type InputFailure, OptionsError } from './errors.ts';
export * from './model/index.ts';
export {
  minutesCheck,
  minutesCompile,
  minutesExtract,
  minutesOutline,
  minutesParse,
  minutesProcessor,
  parseMinutes,
} from './pipeline.ts';
export { type ReadOptions, readSource } from './readers/index.ts';
export { type ParseOptions, resolveSettings, type Settings } from './settings.ts';
export type { Facts, FrontNode, ItemNode, MeetingNode, MinuteBlock, MinutesRoot, Range, SourceBlock, SourceRoot } from './tree/nodes.ts';
export type { Reader, Reading } from './tree/reading.ts';
export { VERSION } from './version.ts';
export { OUTPUT_FORMATS, type OutputFormat } from './writers/formats.ts';
export { type PrintStyle, writeMinutes } from './writers/index.ts';
export { TABLE_NAMES, type TableName } from './writers/tables/names.ts';
export type { WriteStyle } from './writers/types.ts';
