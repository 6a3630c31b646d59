import { useState } from 'react';

import { Tabs } from '../card/Tabs';
import { DialogButton } from '../shell/DialogButton';
import { CopyButton } from './CopyButton';
import { lineCount, sourceFiles } from './files';

/** The files that make what was just seen, as they run. */
export function SourceDialog({ label, kind }: { label: string; kind?: 'primary' }) {
  const [shown, setShown] = useState(sourceFiles[0]?.path ?? '');
  return (
    <DialogButton label={label} title={`${lineCount} lines`} isWide {...(kind ? { kind } : {})}>
      <Tabs
        className="source"
        label="Files"
        selected={shown}
        onSelect={setShown}
        tabs={sourceFiles.map(({ path, makes, text, lines }) => ({
          id: path,
          title: path.slice(path.lastIndexOf('/') + 1),
          badge: lines,
          badgeText: `${lines} lines`,
          content: (
            <>
              <div className="source-head">
                <p>
                  {makes}: <code>apps/demo/{path}</code>
                </p>
                <CopyButton text={text} name={path} />
              </div>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keyboard too */}
              <pre className="source-text" tabIndex={0} role="region" aria-label={path}>
                <code>{text}</code>
              </pre>
            </>
          ),
        }))}
      />
    </DialogButton>
  );
}
