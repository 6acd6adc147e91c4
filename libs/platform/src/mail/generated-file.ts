/** A file that the product made itself and sends along; nothing that anyone gave us ever goes along. */
export interface GeneratedFile {
  /** Ours, such as `VV-0151.json`. */
  readonly name: string;
  readonly type: keyof typeof endings;
  readonly content: string;
}

const endings = { 'text/plain': 'txt', 'application/json': 'json' } as const;
const plainName = /^[A-Za-z0-9][A-Za-z0-9-]{0,60}$/;

/** The file as a part of a message, byte for byte; throws a `RangeError` for a name or a type that is not one of ours. */
export function filePart({ name, type, content }: GeneratedFile) {
  const ending = Object.hasOwn(endings, type) ? endings[type] : undefined;
  const stem = name.slice(0, name.lastIndexOf('.'));
  if (ending === undefined || name !== `${stem}.${ending}` || !plainName.test(stem))
    throw new RangeError('a file that the product does not make');
  return {
    filename: name,
    contentType: `${type}; charset=utf-8`,
    contentDisposition: 'attachment',
    contentTransferEncoding: 'base64',
    content: Buffer.from(content, 'utf8'),
  } as const;
}
