type Given = {
  readonly name: string;
  readonly agency: string;
  readonly link: string;
  readonly language: string;
};
type Letter = { readonly subject: string; readonly body: string };

const english = ({ name, agency, link }: Given): Letter => ({
  subject: `Your way into Throughline at ${agency}`,
  body: `Dear ${name},

${agency} works with Throughline. Please choose a password here:

${link}

The link works once, for three days. If you did not expect it, tell your administrator and do nothing else.`,
});

const spanish = ({ name, agency, link }: Given): Letter => ({
  subject: `Su acceso a Throughline en ${agency}`,
  body: `Hola, ${name}:

${agency} trabaja con Throughline. Elija aquí su contraseña:

${link}

El enlace sirve una sola vez, durante tres días. Si no lo esperaba, avise a su administrador y no haga nada más.`,
});

/** The mail with a link to choose a password, in the worker's language (English where we do not speak it). */
export const invitation = (given: Given): Letter =>
  (given.language.startsWith('es') ? spanish : english)(given);
