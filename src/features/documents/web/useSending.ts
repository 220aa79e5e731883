import { useRef, useState } from 'react';
import { sendFile } from '#ui/kit.ts';
import type { NewUpload, Upload } from '../contract.ts';
import { api } from './api.ts';

type Announced = { readonly words: string; readonly id: string };

/**
 * Sends a file in two: first what it is, then the bytes, so that a lost line loses only the bytes. Tried again, the same
 * words are not announced twice; other words are. `share` is how much has gone, undefined while nothing goes.
 */
export function useSending(clientId: string) {
  const announced = useRef<Announced>(undefined);
  const [share, setShare] = useState<number>();
  const announce = async (body: NewUpload): Promise<string> => {
    const words = JSON.stringify(body);
    if (announced.current?.words !== words) {
      const { id } = await api('POST /clients/:clientId/uploads', { params: { clientId }, body });
      announced.current = { words, id };
    }
    return announced.current.id;
  };
  const sendAll = async (body: NewUpload, file: Blob): Promise<Upload> => {
    const uploadId = await announce(body);
    const path = '/clients/:clientId/uploads/:uploadId/content';
    setShare(0);
    try {
      return await sendFile<Upload>(path, { clientId, uploadId }, file, setShare);
    } finally {
      setShare(undefined);
    }
  };
  return { sendAll, share };
}
