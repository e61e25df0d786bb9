import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { classNames } from './class-names';

/** Pages of one shopper, which no search engine shall list. */
const PRIVATE = /^\/[^/]+\/(?:cart|checkout|orders|sign-in)(?:\/|$)/;

let arrivedAt: string | undefined;

interface PageTitleProps {
  /** Of the window and for search engines. */
  readonly title: string;
  /** What the heading says, if it is not the title. */
  readonly children?: ReactNode;
  readonly className?: string;
}

/**
 * The heading of a page and the title of its window. A page that is reached from another gets the focus here, which is how a
 * screen reader learns of it; the first page of a visit does not.
 */
export function PageTitle({ title, children = title, className }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const isFromAnother = arrivedAt !== undefined && arrivedAt !== pathname;
    arrivedAt = pathname;
    if (isFromAnother) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      <title>{`${title} — WebStore`}</title>
      {PRIVATE.test(pathname) && <meta name="robots" content="noindex" />}
      <h1
        ref={heading}
        tabIndex={-1}
        className={classNames('font-display font-bold text-balance', className ?? 'text-h1')}
      >
        {children}
      </h1>
    </>
  );
}
