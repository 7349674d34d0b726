package org.finessebridge.app.notification.xml;

/** Character data. */
public record XmlText(String text) implements XmlNode {}
