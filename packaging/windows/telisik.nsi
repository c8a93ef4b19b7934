; The Windows installer: makensis -DVERSION=x -DFOLDER=dist\telisik -DSLASH=\ -DOUT=dist\telisik-x-setup.exe telisik.nsi
; Installs for one person without administrator's rights, or for all with them. Signing: set SIGN to the whole command,
; in which %1 is the file, for instance -DSIGN='signtool sign /fd sha256 /tr URL /td sha256 "%1"'.
Unicode true
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "Telisik"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "Software\Telisik"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!include MUI2.nsh
!include FileFunc.nsh
!include MultiUser.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Telisik"

Name "Telisik ${VERSION}"
OutFile "${OUT}"
SetCompressor /SOLID lzma
!ifdef SIGN
  !finalize '${SIGN}'
  !uninstfinalize '${SIGN}'
!endif
!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif

!insertmacro MUI_PAGE_WELCOME
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Indonesian"

LangString KEPT ${LANG_ENGLISH} "Your library stays where it is. Remove its folder yourself if you no longer need it."
LangString KEPT ${LANG_INDONESIAN} "Pustaka Anda tetap di tempatnya. Hapus sendiri foldernya bila tidak diperlukan lagi."

Function .onInit
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "Telisik"
  ; An older version's files go first; libraries lie elsewhere.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}${SLASH}*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Telisik.lnk" "$INSTDIR\telisik-desktop.exe"
  WriteRegStr SHCTX "Software\Telisik" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "Software\Classes\.telisik" "" "Telisik.Library"
  WriteRegStr SHCTX "Software\Classes\Telisik.Library" "" "Telisik library"
  WriteRegStr SHCTX "Software\Classes\Telisik.Library\DefaultIcon" "" "$INSTDIR\telisik-desktop.exe,0"
  WriteRegStr SHCTX "Software\Classes\Telisik.Library\shell\open\command" "" '"$INSTDIR\telisik-desktop.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\Applications\telisik-desktop.exe\shell\open\command" "" '"$INSTDIR\telisik-desktop.exe" "%1"'
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Telisik"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\telisik-desktop.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  Delete "$SMPROGRAMS\Telisik.lnk"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\telisik.exe"
  Delete "$INSTDIR\telisik-desktop.exe"
  Delete "$INSTDIR\bill-of-materials.json"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "Software\Classes\.telisik"
  DeleteRegKey SHCTX "Software\Classes\Telisik.Library"
  DeleteRegKey SHCTX "Software\Classes\Applications\telisik-desktop.exe"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "Software\Telisik"
  MessageBox MB_OK "$(KEPT)" /SD IDOK
SectionEnd
