import { useLingui } from '@lingui/react';
import { Item, Items, Section, Soft, withCommas } from '#ui/kit.ts';
import type { Phone, Place, Service } from '../../contract.ts';
import { dial } from '../words.ts';
import { OpeningLine } from './OpeningLine.tsx';

/** Whom to call, where it is and when somebody is there. */
export function GettingThere({ service }: { readonly service: Service }) {
  const { i18n } = useLingui();
  const { phones, organization, contacts, openings, places, url, email } = service;
  const numbers = phones.length > 0 ? phones : organization.phones;
  return (
    <>
      <Section title={i18n.t('Call or write')}>
        <Items label={i18n.t('Phones')}>
          {numbers.map((phone) => (
            <PhoneLine key={`${phone.number} ${phone.extension}`} phone={phone} />
          ))}
          {contacts.map((contact) => (
            <Item
              key={[contact.name, contact.email].join()}
              title={contact.name ?? contact.department ?? contact.email}
            >
              <Soft>{withCommas([contact.title, contact.department])}</Soft>{' '}
              {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
              {contact.phones.map((phone) => (
                <div key={phone.number}>
                  <a href={dial(phone)}>{phone.number}</a>
                </div>
              ))}
            </Item>
          ))}
          {email ? <Item title={<a href={`mailto:${email}`}>{email}</a>} /> : null}
          {url ? <Item title={<a href={url}>{url}</a>} /> : null}
        </Items>
        {numbers.length + contacts.length === 0 && !email && !url ? (
          <Soft>{i18n.t('No way to reach them is known.')}</Soft>
        ) : null}
      </Section>
      <Section title={i18n.t('When somebody is there')}>
        {openings.length === 0 ? <Soft>{i18n.t('The opening hours are not known.')}</Soft> : null}
        <Items label={i18n.t('Opening hours')}>
          {openings.map((opening, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the hours of a service never change their order
            <OpeningLine key={index} opening={opening} />
          ))}
        </Items>
      </Section>
      <Section title={i18n.t('Where')}>
        {places.length === 0 ? (
          <Soft>{i18n.t('No place is known; it may come to you, or be given by phone.')}</Soft>
        ) : null}
        <Items label={i18n.t('Places')}>
          {places.map((place) => (
            <PlaceLine key={place.id} place={place} />
          ))}
        </Items>
      </Section>
    </>
  );
}

function PhoneLine({ phone }: { readonly phone: Phone }) {
  const { i18n } = useLingui();
  return (
    <Item
      title={
        <a href={dial(phone)}>
          {phone.extension
            ? i18n.t('{number}, extension {extension}', { number: phone.number, extension: phone.extension })
            : phone.number}
        </a>
      }
    >
      {phone.description}
    </Item>
  );
}

function PlaceLine({ place }: { readonly place: Place }) {
  return (
    <Item title={place.name ?? place.addressLine ?? ''}>
      {place.name ? place.addressLine : null}
      {[place.transportation, ...place.accessibility].filter(Boolean).map((line) => (
        <div key={line}>
          <Soft>{line}</Soft>
        </div>
      ))}
    </Item>
  );
}
