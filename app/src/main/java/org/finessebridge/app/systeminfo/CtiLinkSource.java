package org.finessebridge.app.systeminfo;

/** Tells how the link to the CTI servers is. */
public interface CtiLinkSource {

    /** As it is now; any thread may ask, and does not wait. */
    CtiLinkInfo now();
}
