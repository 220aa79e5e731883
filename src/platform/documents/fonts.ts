import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const files = [
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
] as const;

/** The bytes of the fonts that are put into documents, so that they look the same on every machine. */
export function readFonts(): Buffer[] {
  return files.map((file) => readFileSync(fileURLToPath(import.meta.resolve(file))));
}
