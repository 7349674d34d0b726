package org.finessebridge.app.systeminfo;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;

/**
 * The contact centre that the product serves.
 *
 * @param type its family
 * @param peripheralId the peripheral whose agents are served
 */
public record Deployment(Type type, int peripheralId) {

    /** The families, spelled as SystemInfo's {@code deploymentType} (guide, "SystemInfo"). */
    public enum Type {
        UCCE,
        UCCX
    }

    /**
     * For resources that UCCX has not.
     *
     * @throws FinesseApiException 501
     */
    public void requireUcce() {
        if (type != Type.UCCE) {
            throw new FinesseApiException(
                    ErrorType.NOT_IMPLEMENTED, type.name(), "The API is for deployments with UCCE alone");
        }
    }
}
