import { publicProcedure } from "../trpc.ts";
import { listClaims, listClaimsInput, listClaimsOutput } from "./list-claims.ts";

export const claimReading = {
  list: publicProcedure("claim.list")
    .input(listClaimsInput)
    .output(listClaimsOutput)
    .query(({ ctx, input }) => listClaims(ctx, input)),
};
