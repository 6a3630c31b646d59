import type { ReactElement, ReactNode } from 'react';
import './page.css';

/** A page to read. */
export function Page({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <main className="story-page" dir="ltr">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

interface TableProps {
  head: string[];
  rows: string[][];
}

/** Rows under a head; the first cell names the row. Where it is too wide it scrolls. */
export function Table({ head, rows }: TableProps): ReactElement {
  return (
    <div className="story-table">
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
