package org.finessebridge.app.systeminfo;

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
}
