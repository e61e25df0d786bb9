interface IconProps {
  readonly className?: string;
}

/** Icons of one line weight; they are decoration, the words beside them say what is meant. */
function icon(path: string) {
  return function Icon({ className = 'size-5' }: IconProps) {
    return (
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={`shrink-0 ${className}`}
      >
        <path d={path} />
      </svg>
    );
  };
}

export const BagIcon = icon('M6 8h12l1 12H5zM9 8V6a3 3 0 0 1 6 0v2');
export const PlusIcon = icon('M12 5v14M5 12h14');
export const MinusIcon = icon('M5 12h14');
export const CloseIcon = icon('M6 6l12 12M18 6L6 18');
export const SearchIcon = icon('M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4');
export const MoonIcon = icon('M20 14A8 8 0 0 1 10 4a8 8 0 1 0 10 10z');
export const SunIcon = icon(
  'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M18.4 5.6l-1.1 1.1M6.7 17.3l-1.1 1.1',
);
export const CheckIcon = icon('M5 12l5 5L20 7');
export const GlobeIcon = icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18');
export const PersonIcon = icon('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20c.6-4 3.3-6 7-6s6.4 2 7 6');
export const MoreIcon = icon(
  'M4.2 12a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0M11.2 12a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0M18.2 12a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0',
);
export const ChevronDownIcon = icon('M6 9l6 6 6-6');
export const ArrowRightIcon = icon('M4 12h15M13 6l6 6-6 6');
export const WarningIcon = icon('M12 4L2.5 20h19zM12 10v4.5M12 17.3v.2');
export const InfoIcon = icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.7v.2');
export const ClockIcon = icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2');
export const CopyIcon = icon('M9 9h10v11H9zM6 15H5V4h10v2');
export const TruckIcon = icon(
  'M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
);
export const BinIcon = icon('M5 7h14M10 7V5h4v2M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5');
export const OfflineIcon = icon(
  'M3 3l18 18M5 12.5a10 10 0 0 1 5-2.7M14.5 10a10 10 0 0 1 4.5 2.5M8.5 16a5 5 0 0 1 7 0M12 19.5h.01',
);
export const FilterIcon = icon('M4 7h10M18 7h2M16 5v4M4 17h4M12 17h8M10 15v4');
export const ExpandIcon = icon('M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5');
export const ReturnIcon = icon('M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-3');
