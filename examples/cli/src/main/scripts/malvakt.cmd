@echo off
setlocal
rem Starts Malvakt from the folder this script lies in.
chcp 65001 >nul

set "MALVAKT_JAVA=java"
if defined JAVA_HOME set "MALVAKT_JAVA=%JAVA_HOME%\bin\java"

"%MALVAKT_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto ^
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  -cp "%~dp0..\lib\*" se.vastkom.goals.examples.cli.Malvakt %*
exit /b %ERRORLEVEL%
