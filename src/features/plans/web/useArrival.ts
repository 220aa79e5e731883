import { useEffect } from 'react';

/** Once the page has its data, brings into view what the address points to after its `#`. */
export function useArrival(ready: boolean): void {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (ready && id) document.getElementById(id)?.scrollIntoView();
  }, [ready]);
}
