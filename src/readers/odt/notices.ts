import { archiveNotices, Notices } from '../office/notices.ts';

/** Everything that an ODT can give cause to mention. */
const NOTICES = archiveNotices('LibreOffice');

export type OdtNotice = keyof typeof NOTICES;
export type OdtNotices = Notices<OdtNotice>;

export const odtNotices = (): OdtNotices => new Notices('odt', NOTICES);
