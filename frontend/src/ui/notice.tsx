import { useText } from '../languages/language-context';
import { IconButton } from './icon-button';
import { CloseIcon } from './icons';
import { makeStore, useStore } from './store';

interface Notice {
  readonly text: string;
  /** Of the text, where it is not that of the page. */
  readonly lang?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** By its cross. */
  readonly onClose?: () => void;
}

const shown = makeStore<Notice | undefined>(undefined);

/** Shows a short message at the foot of the page until it is closed or another one comes. */
export function notify(notice: Notice): void {
  shown.set(notice);
}

/** Where notices appear; on every page, so that they are read out. */
export function NoticeRegion() {
  const notice = useStore(shown);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-4 bottom-4 z-40 grid justify-items-center">
      {notice && <NoticeBar {...notice} />}
    </div>
  );
}

function NoticeBar({ text, lang, action, onClose }: Notice) {
  const { ui } = useText();
  const close = () => shown.set(undefined);
  const dismiss = () => {
    close();
    onClose?.();
  };
  const act = () => {
    close();
    action?.run();
  };
  return (
    <div
      lang={lang}
      className="pointer-events-auto flex max-w-lg items-center gap-2 rounded-tile bg-ink py-1 pr-1 pl-5 text-paper"
    >
      <p className="py-2">{text}</p>
      {action && (
        <button type="button" onClick={act} className="min-h-11 px-3 font-semibold underline underline-offset-4">
          {action.label}
        </button>
      )}
      <IconButton label={ui.close} onClick={dismiss} className="hover:bg-paper/15">
        <CloseIcon />
      </IconButton>
    </div>
  );
}
