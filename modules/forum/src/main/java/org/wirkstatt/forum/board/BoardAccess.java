package org.wirkstatt.forum.board;

/** Who may read a board: everybody; members; the closed circle of its region or round. */
public enum BoardAccess { PUBLIC, MEMBERS, CIRCLE }
