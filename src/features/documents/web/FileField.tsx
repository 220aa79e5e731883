import { useLingui } from '@lingui/react';
import { IconCamera, IconFile } from '@tabler/icons-react';
import { type DragEvent, useId, useState } from 'react';
import { cameraTypes, takenTypes } from '../rules.ts';
import css from './Uploads.module.css';

type Props = {
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
  readonly error: string | undefined;
};

/** A file by dragging, by choosing, or by the camera of a phone. */
export function FileField({ file, onChange, error }: Props) {
  const { i18n } = useLingui();
  const [over, setOver] = useState(false);
  const words = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChange(event.dataTransfer.files[0] ?? file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is only one more way to the two fields within
    <div
      className={css['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p id={words}>{file ? file.name : i18n.t('Drag a file here, or:')}</p>
      <div className={css['ways']}>
        <Way
          words={words}
          icon={<IconFile size={18} aria-hidden />}
          label={i18n.t('Choose a file')}
          onChange={onChange}
          accept={takenTypes}
        />
        <Way
          words={words}
          icon={<IconCamera size={18} aria-hidden />}
          label={i18n.t('Take a picture')}
          onChange={onChange}
          accept={cameraTypes}
          camera
        />
      </div>
      {error ? (
        <p className={css['error']} role="alert">
          {i18n.t(error)}
        </p>
      ) : null}
    </div>
  );
}

type WayProps = {
  readonly words: string;
  readonly icon: React.ReactNode;
  readonly label: string;
  readonly accept: string;
  readonly camera?: boolean;
  readonly onChange: (file: File | null) => void;
};

function Way({ words, icon, label, accept, camera, onChange }: WayProps) {
  return (
    <label className={css['way']}>
      {icon}
      {label}
      <input
        type="file"
        accept={accept}
        aria-describedby={words}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)}
      />
    </label>
  );
}
