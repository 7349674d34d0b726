package org.finessebridge.app.layout;

import com.fasterxml.jackson.annotation.JsonRootName;

/**
 * The layout of a team's desktops; the name of the element is the one that clients of the original send and get.
 *
 * @param layoutxml the one that they have, be it the default one
 * @param useDefault whether it is the default one
 */
@JsonRootName("TeamLayoutConfig")
public record TeamLayoutConfig(String layoutxml, boolean useDefault) {}
