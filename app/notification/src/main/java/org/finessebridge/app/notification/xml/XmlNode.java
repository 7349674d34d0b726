package org.finessebridge.app.notification.xml;

/** What an element holds. */
public sealed interface XmlNode permits XmlElement, CharacterData {}
