import { publicProcedure } from "../trpc.ts";
import { getPositionMatrix, positionMatrixInput, positionMatrixOutput } from "./get-position-matrix.ts";

export const positionReading = {
  matrix: publicProcedure("position.matrix")
    .input(positionMatrixInput)
    .output(positionMatrixOutput)
    .query(({ ctx, input }) => getPositionMatrix(ctx, input)),
};
