/** The name stands at its place from the first picture on; the page itself (`index.html`) begins with the same. */
export function Arrival() {
  return (
    <p className="arrival">
      <img src="/icon.svg" alt="" width={26} height={26} />
      Throughline
    </p>
  );
}
