import type { Namespaces } from '../office/xml.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** Namespaces of OpenDocument and of what stands in it, by the prefixes that the element tables use. */
export const ODF_NAMESPACES: Namespaces = new Map([
  [`${OASIS}:office:1.0`, 'office'],
  [`${OASIS}:style:1.0`, 'style'],
  [`${OASIS}:text:1.0`, 'text'],
  [`${OASIS}:table:1.0`, 'table'],
  [`${OASIS}:drawing:1.0`, 'draw'],
  [`${OASIS}:xsl-fo-compatible:1.0`, 'fo'],
  [`${OASIS}:svg-compatible:1.0`, 'svg'],
  [`${OASIS}:presentation:1.0`, 'presentation'],
  [`${OASIS}:form:1.0`, 'form'],
  [`${OASIS}:script:1.0`, 'script'],
  [`${OASIS}:dr3d:1.0`, 'dr3d'],
  [`${OASIS}:chart:1.0`, 'chart'],
  [`${OASIS}:meta:1.0`, 'meta'],
  [`${OASIS}:manifest:1.0`, 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  ['http://openoffice.org/2004/office', 'ooo'],
]);
