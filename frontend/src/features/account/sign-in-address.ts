/** Where to sign in, and to come back from there. */
export function signInAddress(to: (place: string) => string, here: string): string {
  return here.startsWith(to('sign-in')) ? here : `${to('sign-in')}?${new URLSearchParams({ back: here })}`;
}

/** The page of this shop that `back` names, or the shelf: an address from outside leads nowhere else. */
export function wayBack(back: string | null, shelf: string): string {
  return back !== null && /^\/[a-z]{2}(?:[/?]|$)/.test(back) ? back : shelf;
}
