/** How much of a request has gone, from 0 to 1. */
export type OnProgress = (share: number) => void;

type Init = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob;
};

/** Like `fetch`, but tells how much of the body has gone, which `fetch` cannot. Rejects when there is no answer. */
export function fetchWithProgress(url: string, init: Init, onProgress: OnProgress): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(init.method, url);
    for (const [name, value] of Object.entries(init.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => reject(new TypeError('no answer'));
    request.send(init.body);
  });
}

function answerOf({ status, statusText, responseText }: XMLHttpRequest): Response {
  return new Response(status === 204 ? null : responseText, { status, statusText });
}
