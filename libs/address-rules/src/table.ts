/** For a migration. */
export const createAddressRuleTable = `
  CREATE TABLE address_rule (
    network cidr PRIMARY KEY,
    verdict text NOT NULL CHECK (verdict IN ('allow', 'block')),
    reason text NOT NULL,
    until timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
  )`;
