type Letter = { readonly subject: string; readonly body: string };

const letters = (publicUrl: string): Readonly<Record<'en' | 'es' | 'ar', Letter>> => ({
  en: {
    subject: 'Somebody asks for your help',
    body: `A colleague may be taking in a person whom you know already.

Please look whether you want to be in touch: ${publicUrl}/duplicates

Who it is stands there, not here. They do not learn of your record unless you say so.`,
  },
  es: {
    subject: 'Alguien pide su ayuda',
    body: `Es posible que un colega esté recibiendo a una persona que usted ya conoce.

Por favor, vea si quiere ponerse en contacto: ${publicUrl}/duplicates

Quién es está allí, no aquí. No sabrán de su expediente a menos que usted lo diga.`,
  },
  ar: {
    subject: 'أحدهم يطلب مساعدتك',
    body: `ربما يستقبل أحد الزملاء شخصًا تعرفه من قبل.

يُرجى النظر فيما إذا كنت تريد التواصل: ${publicUrl}/duplicates

اسم الشخص هناك وليس هنا. ولن يعلموا بملفك ما لم تقل ذلك.`,
  },
});

/** What whoever answers for a record is written when a colleague may be taking in the same person; it names nobody. */
export function questionLetterFor(language: string, publicUrl: string): Letter {
  const { en, es, ar } = letters(publicUrl);
  if (language.startsWith('es')) return es;
  return language.startsWith('ar') ? ar : en;
}
