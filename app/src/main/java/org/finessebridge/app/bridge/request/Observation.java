package org.finessebridge.app.bridge.request;

/** What was learned of an agent or a call, and may be what a request asked for. */
public interface Observation {}
