import { useLingui } from '@lingui/react';
import { contactMethodWords } from '#features/clients/rules.ts';
import { type Fact, Facts, languageName } from '#ui/plain.ts';
import type { Told } from '../../contract.ts';

type Person = NonNullable<Told['person']>;

/** What was told long ago may name a way that is no more. */
const methodWords: Readonly<Record<string, string>> = contactMethodWords;

/** Who it is and how to reach them without doing harm. */
export function PersonTold({ person }: { readonly person: Person }) {
  return <Facts facts={usePersonFacts(person)} />;
}

function usePersonFacts(person: Person): readonly Fact[] {
  const { i18n } = useLingui();
  const {
    name,
    pronouns,
    language,
    interpreterNeeded,
    phone,
    email,
    address,
    methods,
    times,
    leaveMessage,
    note,
  } = person;
  const spoken = languageName(i18n, language);
  const told = (label: string, value: string | null) => (value ? [{ name: label, value }] : []);
  const ways = methods.map((method) => i18n.t(methodWords[method] ?? method));
  return [
    { name: i18n.t('Name'), value: pronouns ? `${name} (${pronouns})` : name },
    {
      name: i18n.t('Language'),
      value: interpreterNeeded ? i18n.t('{spoken}, needs an interpreter', { spoken }) : spoken,
    },
    ...told(i18n.t('Telephone'), phone),
    ...told(i18n.t('E-mail'), email),
    ...told(i18n.t('Address'), address),
    ...told(i18n.t('Safe ways to reach them'), new Intl.ListFormat(i18n.locale).format(ways) || null),
    ...told(i18n.t('Safe times'), times),
    { name: i18n.t('Leave a message?'), value: useMessageWord(leaveMessage) },
    ...told(i18n.t('Please note'), note),
  ];
}

function useMessageWord(leave: boolean | null): string {
  const { i18n } = useLingui();
  if (leave === null) return i18n.t('Nobody asked yet: better not.');
  return leave ? i18n.t('Yes, that is safe.') : i18n.t('No, never.');
}
