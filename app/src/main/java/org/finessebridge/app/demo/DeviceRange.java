package org.finessebridge.app.demo;

/**
 * Extensions that are valid devices.
 *
 * @param first the first one
 * @param last the last one, included
 */
public record DeviceRange(int first, int last) {}
