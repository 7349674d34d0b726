package org.finessebridge.cti.layout;

/** The two families of CTI servers: they share the frames, the numbers and most layouts. */
public enum Dialect {
    /** Unified CCE and Packaged CCE: CTI Server Message Reference Guide. */
    UCCE,
    /** Unified CCX: Unified CCX CTI Protocol Developer Guide. */
    UCCX
}
