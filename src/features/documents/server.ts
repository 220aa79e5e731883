import { opened } from '#platform/files/index.ts';
import { Download, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import { documentRoutes } from './contract.ts';
import { UploadReader, UploadWriter } from './store/uploads.ts';

export const documentsRoom = ({ files }: Services) =>
  serveRoom('documents', documentRoutes, {
    listUploads: async ({ db, actor, params, seen }) => {
      const reader = new UploadReader(db, actor);
      const uploads = await reader.list(params.clientId);
      seen({ subjects: uploads.map(({ id }) => id) });
      return { uploads, mayProtect: reader.mayProtect() };
    },
    announceUpload: async ({ db, actor, now, today, params, body }) => ({
      id: await new UploadWriter(db, actor, now).announce(params.clientId, body, today),
    }),
    sendUpload: async ({ db, actor, now, params, received }) => {
      const { clientId, uploadId } = params;
      const { upload, kept } = await new UploadWriter(db, actor, now).arrive(clientId, uploadId, received);
      if (!kept) await files.remove(received.name);
      return upload;
    },
    readUpload: async ({ db, actor, params, seen }) => {
      const content = await new UploadReader(db, actor).content(params.clientId, params.uploadId);
      seen({ subjects: [params.uploadId] });
      return new Download(await opened(files.read(content.fileName)), content.title, content.mediaType);
    },
    removeUpload: async ({ db, actor, now, params, body, seen }) => {
      await new UploadWriter(db, actor, now).remove(params.clientId, params.uploadId, body.reason);
      seen({ subjects: [params.uploadId] });
    },
  });
