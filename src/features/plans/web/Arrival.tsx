import { useEffect } from 'react';

/** Stands below the whole plan: once it is there, brings into view what the address points to after its `#`. */
export function Arrival() {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id) document.getElementById(id)?.scrollIntoView();
  }, []);
  return null;
}
