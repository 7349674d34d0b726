package org.finessebridge.app.notification.xml;

/** Character data. */
public record CharacterData(String text) implements XmlNode {}
