package org.finessebridge.app.notification.xml;

/**
 * An attribute.
 *
 * @param namespace empty if it has no prefix
 */
public record XmlAttribute(String namespace, String name, String value) {}
