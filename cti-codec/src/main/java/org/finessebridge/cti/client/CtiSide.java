package org.finessebridge.cti.client;

/** One of the two CTI servers of a pair; the client alternates between them until one answers. */
public enum CtiSide {
    A,
    B
}
