-- CreateTable
CREATE TABLE "fitted_models" (
    "key" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "asked_until" DATE,
    "accounts" JSONB NOT NULL,
    "until" DATE NOT NULL,
    "customers" INTEGER NOT NULL,
    "parameters" JSONB NOT NULL,
    "covariance" JSONB,
    "log_likelihood" DOUBLE PRECISION NOT NULL,
    "converged" BOOLEAN NOT NULL,
    "hold_out" JSONB,
    "contracts" JSONB,
    "fitted_at" TIMESTAMPTZ(3) NOT NULL,
    "facts_as_of" DATE NOT NULL,

    CONSTRAINT "fitted_models_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "fitted_models_model_fitted_at_idx" ON "fitted_models"("model", "fitted_at");
