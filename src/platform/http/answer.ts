import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Download, RawJson } from './context.ts';
import type { Route } from './route.ts';
import { squeezed } from './squeezed.ts';

/** 201 for what a POST made, 204 where there is nothing to say. */
export function statusOf(route: Route): number {
  if (route.output instanceof z.ZodVoid) return 204;
  return route.method === 'POST' ? 201 : 200;
}

/** The JSON text of an answer; null for no body. Checks it against the contract when `checked`. */
export function textOf(route: Route, value: unknown, checked: boolean): string | null {
  if (value === undefined || value === null) return route.output instanceof z.ZodVoid ? null : 'null';
  const text = value instanceof RawJson ? value.text : JSON.stringify(value);
  if (checked) {
    const result = route.output.safeParse(JSON.parse(text));
    if (!result.success)
      throw new Error(
        `${route.method} ${route.path} answers against its contract: ${z.prettifyError(result.error)}`,
      );
  }
  return text;
}

const versionOf = (text: string | null): string | undefined =>
  text === null ? undefined : /"version":(\d+)/.exec(text)?.[1];

/** Sends JSON text with its version as ETag; nothing is kept by any cache. */
export function sendText(reply: FastifyReply, status: number, text: string | null): FastifyReply {
  reply.code(status).header('cache-control', 'no-store');
  const version = versionOf(text);
  if (version !== undefined) reply.header('etag', `"${version}"`);
  return text === null
    ? reply.send()
    : reply.type('application/json; charset=utf-8').send(squeezed(reply, text));
}

/** The name of a file as RFC 5987 (3.2.1) wants it in a header. */
const fileName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** Sends a file; it is never run or framed in our origin. */
export function sendDownload(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  file: Download,
): FastifyReply {
  if (file.type !== undefined) reply.header('content-security-policy', "default-src 'none'; sandbox");
  const inline =
    route.download === 'application/pdf' && (request.query as { inline?: unknown })?.inline !== undefined;
  return reply
    .code(200)
    .header('cache-control', 'no-store')
    .header(
      'content-disposition',
      `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${fileName(file.name)}`,
    )
    .type(file.type ?? route.download ?? 'application/octet-stream')
    .send(file.bytes instanceof Uint8Array ? Buffer.from(file.bytes) : Readable.from(file.bytes));
}
