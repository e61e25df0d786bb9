import { useText } from '../languages/language-context';
import { OfflineIcon } from '../ui/icons';
import { useOnline } from '../ui/use-online';

export function OfflineBar() {
  const { shell } = useText();
  const isOnline = useOnline();
  return (
    <div role="status">
      {!isOnline && (
        <p className="page-width flex min-h-11 items-center gap-3 border-b border-line bg-sunken py-2">
          <OfflineIcon />
          {shell.offline}
        </p>
      )}
    </div>
  );
}
